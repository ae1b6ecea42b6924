"""What a table means: found, its columns named, its rows read; pure, and no file is opened.

Everything follows from the sheets and from `Choices`, what the facilitator decided: a preview
keeps its choices alone and is made anew after each.
"""
