"""What each figure of the details is, in two sentences, and where it comes from."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop_app.wording.language import translate

DELPHI = frozenset({"cvr", "i_cvi", "i_cvi_kappa", "convergence", "consensus_degree", "cv"})
"""What Korean Delphi reports print for each item."""
NINE = frozenset({"rand", "ram_class", "ipr", "ipras"})
"""What exists on the scale 1 to 9 alone."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A field of a summary: its name, two sentences about it, and their source."""

    field: str
    name: Callable[[], str]
    text: Callable[[], str]
    source: str


def answers_explained() -> str:
    """Return what is counted apart from the ratings."""
    return translate(
        "Details",
        "Abstentions, recusals and unanswered items are counted apart and are part of no share; "
        "nothing is filled in for them. Whoever is recused or absent is not waited for either.",
    )


EXPLAINED: tuple[Explained, ...] = (
    Explained(
        "top_count",
        lambda: translate("Words", "High"),
        lambda: translate(
            "Details",
            "How many rated in the upper part of the scale. "
            "With the threshold of the rule it makes the verdict.",
        ),
        "Diamond et al. 2014, Journal of Clinical Epidemiology 67",
    ),
    Explained(
        "bottom_count",
        lambda: translate("Words", "Low"),
        lambda: translate(
            "Details",
            "How many rated in the lower part of the scale. "
            "Where both ends hold a third, opinion is split.",
        ),
        "RAND/UCLA panel rule, as in BMC Medical Informatics and Decision Making 2012, 12:93",
    ),
    Explained(
        "vote_margin",
        lambda: translate("Details", "People above the threshold"),
        lambda: translate(
            "Details",
            "How many high ratings there are above the threshold, all ratings together; below zero, how many are missing. A verdict by groups rests on more than that.",
        ),
        "This program, from the threshold of the rule",
    ),
    Explained(
        "median",
        lambda: translate("Words", "Median"),
        lambda: translate(
            "Details",
            "The typical rating: half of the ratings lie at or below it. With an even number it "
            "is the mean of the two in the middle.",
        ),
        "Hyndman and Fan 1996, The American Statistician 50",
    ),
    Explained(
        "q1",
        lambda: translate("Details", "Lower quartile"),
        lambda: translate(
            "Details",
            "A quarter of the ratings lie at or below it. Linear interpolation, type 7 of Hyndman "
            "and Fan 1996, as in Excel's PERCENTILE.INC.",
        ),
        "Hyndman and Fan 1996, The American Statistician 50",
    ),
    Explained(
        "q3",
        lambda: translate("Details", "Upper quartile"),
        lambda: translate(
            "Details",
            "Three quarters of the ratings lie at or below it. Between the quartiles is the "
            "middle half of the ratings (type 7).",
        ),
        "Hyndman and Fan 1996, The American Statistician 50",
    ),
    Explained(
        "mean",
        lambda: translate("Words", "Mean"),
        lambda: translate(
            "Details",
            "The sum of the ratings by their number. It takes the steps of the scale as equal, "
            "so it comes second to the median.",
        ),
        "Diamond et al. 2014, Journal of Clinical Epidemiology 67",
    ),
    Explained(
        "sd",
        lambda: translate("Words", "Standard deviation"),
        lambda: translate(
            "Details",
            "The spread around the mean, with n - 1 below. It cannot tell a split room from an "
            "evenly spread one.",
        ),
        "Diamond et al. 2014, Journal of Clinical Epidemiology 67",
    ),
    Explained(
        "agreement_a",
        lambda: translate("Details", "Agreement index A"),
        lambda: translate(
            "Details",
            "-1 two camps at the ends, 0 spread evenly, +1 all alike. It sees polarisation, which "
            "the standard deviation does not.",
        ),
        "van der Eijk 2001, Quality & Quantity 35",
    ),
    Explained(
        "net_agreement",
        lambda: translate("Details", "Net agreement"),
        lambda: translate(
            "Details",
            "The share of high ratings minus the share of low ones. -1 all low, +1 all high.",
        ),
        "Diamond et al. 2014, Journal of Clinical Epidemiology 67",
    ),
    Explained(
        "tastle_wierman",
        lambda: translate("Details", "Consensus (Tastle and Wierman)"),
        lambda: translate(
            "Details",
            "0 where the ends share the ratings, 1 where all are alike. It uses the mean, so it "
            "takes equal steps.",
        ),
        "Tastle and Wierman 2007, International Journal of Approximate Reasoning 45",
    ),
    Explained(
        "leik_consensus",
        lambda: translate("Details", "Consensus (Leik)"),
        lambda: translate(
            "Details",
            "1 minus the ordinal dispersion. An even spread gives a value that depends on the "
            "number of points.",
        ),
        "Leik 1966, Pacific Sociological Review 9",
    ),
    Explained(
        "cvr",
        lambda: translate("Words", "Content validity ratio (CVR)"),
        lambda: translate(
            "Details",
            "From -1 to +1: 0 where just half rate high. The minimum depends on the number of people.",
        ),
        "Lawshe 1975, Personnel Psychology 28",
    ),
    Explained(
        "i_cvi",
        lambda: translate("Words", "I-CVI (content validity index)"),
        lambda: translate(
            "Details",
            "The share of high ratings, as reports on the content of a questionnaire print it. By convention 0.78 is called good from six people on, and 1 below.",
        ),
        "Lynn 1986, Nursing Research 35; Polit, Beck and Owen 2007, Research in Nursing & Health 30",
    ),
    Explained(
        "i_cvi_kappa",
        lambda: translate("Words", "I-CVI beyond chance (modified kappa)"),
        lambda: translate(
            "Details",
            "(I-CVI − Pc) / (1 − Pc), where Pc is the chance that just so many rate high if everybody tosses a coin. It has nothing to do with the weighted kappa of two rounds.",
        ),
        "Polit, Beck and Owen 2007, Research in Nursing & Health 30",
    ),
    Explained(
        "convergence",
        lambda: translate("Words", "Convergence"),
        lambda: translate(
            "Details",
            "Half the width of the middle half; 0 is full convergence. By convention up to 0.5 is "
            "called good on five points.",
        ),
        "Convention of Korean Delphi reports",
    ),
    Explained(
        "consensus_degree",
        lambda: translate("Words", "Consensus degree"),
        lambda: translate(
            "Details",
            "1 minus the width of the middle half divided by the median. By convention from 0.75 on it "
            "is called good; it depends on where the scale starts.",
        ),
        "Convention of Korean Delphi reports",
    ),
    Explained(
        "cv",
        lambda: translate("Words", "Stability (coefficient of variation)"),
        lambda: translate(
            "Details",
            "The standard deviation divided by the mean. By convention below 0.5 no further round is "
            "needed; it depends on where the scale starts.",
        ),
        "Convention of Korean Delphi reports",
    ),
    Explained(
        "rand",
        lambda: translate("Details", "RAND/UCLA agreement"),
        lambda: translate(
            "Details",
            "Agreement where fewer than a third rated outside the median's part of the scale (1–3, "
            "4–6, 7–9), disagreement by the panel-size table under the rule RAND panel, else by "
            "IPRAS; indeterminate between them. A third is rounded to whole people, two at least.",
        ),
        "RAND/UCLA manual (Fitch et al. 2001)",
    ),
    Explained(
        "ram_class",
        lambda: translate("Details", "RAND/UCLA class"),
        lambda: translate(
            "Details",
            "Appropriate from a median of 6.5, inappropriate below 3.5, otherwise or with disagreement "
            "uncertain. The disagreement is that of the row above.",
        ),
        "RAND/UCLA manual (Fitch et al. 2001)",
    ),
    Explained(
        "ipr",
        lambda: translate("Details", "Interpercentile range (IPR)"),
        lambda: translate(
            "Details",
            "The distance between the 30th and the 70th percentile. "
            "On 1 to 9, disagreement begins where it exceeds the IPRAS.",
        ),
        "RAND/UCLA manual (Fitch et al. 2001); example in BMJ Open 2012, 2:e001431",
    ),
    Explained(
        "ipras",
        lambda: translate("Details", "IPRAS"),
        lambda: translate(
            "Details",
            "The interpercentile range adjusted for symmetry: 2.35 + 1.5 times the distance of its "
            "middle from 5. A wider range means disagreement.",
        ),
        "RAND/UCLA manual (Fitch et al. 2001); example in BMJ Open 2012, 2:e001431",
    ),
)

CHANGE_EXPLAINED: tuple[Explained, ...] = (
    Explained(
        "unchanged",
        lambda: translate("Words", "Kept their rating"),
        lambda: translate(
            "Details",
            "How many of those who rated in both rounds gave the same point again, person by "
            "person. From 85% of five people or more on, ratings count as stable; whether people "
            "agree is another question.",
        ),
        "Dajani, Sincoff and Talley 1979, Technological Forecasting and Social Change 13",
    ),
    Explained(
        "weighted_kappa",
        lambda: translate("Words", "Weighted kappa (quadratic)"),
        lambda: translate(
            "Details",
            "How far each person's two ratings agree beyond chance, 1 fully; quadratic weights, so "
            "that two points apart count four times as much as one. It falls as ratings converge, so read it beside how "
            "many kept their rating.",
        ),
        "Cohen 1968, Psychological Bulletin 70; Holey et al. 2007, BMC Medical Research "
        "Methodology 7",
    ),
    Explained(
        "net_change",
        lambda: translate("Details", "Net change; p of the signed ranks"),
        lambda: translate(
            "Details",
            "Net change compares the two distributions, and does not see people who swap places: "
            "what is stable, who kept their rating tells. p is Wilcoxon's signed-rank test, exact.",
        ),
        "Scheibe 1975; Wilcoxon 1945, Biometrics Bulletin 1",
    ),
)
"""What is said of the change since the round before, in this order."""

TOOK_PART = Explained(
    "answered",
    lambda: translate("Details", "Took part in this round"),
    lambda: translate(
        "Details",
        "How many of those present answered at least once, be it with “can't judge”, on any "
        "recommendation and criterion. Hidden of a group that is hidden on any of them.",
    ),
    "DELPHISTAR 2024, item 33",
)
NOT_AGAIN = Explained(
    "lost",
    lambda: translate("Details", "Took part before, not again"),
    lambda: translate(
        "Details",
        "How many of those who answered in the round before did not answer in this one. By group "
        "only where a change between the rounds may be told.",
    ),
    "DELPHISTAR 2024, item 33",
)

SETTLED = Explained(
    "settled_round",
    lambda: translate("Words", "Settled in round"),
    lambda: translate(
        "Details",
        "The last revealed round in which somebody rated this recommendation on this criterion. "
        "It says when it was last asked about, not that people agree.",
    ),
    "This program, from the rounds revealed so far",
)
