"""The outcome documents there are, and the making of each."""

from workshop_app.findings.document.blocks import Document
from workshop_app.findings.document.form import Form
from workshop_app.findings.document.long import long_document
from workshop_app.findings.document.outcome import outcome_document
from workshop_app.findings.document.short import short_document
from workshop_app.findings.view import View


def make_document(view: View, form: Form) -> Document:
    """Return the document of this form, in the language of the report."""
    make = {
        Form.SHORT: short_document,
        Form.LONG: long_document,
        Form.OUTCOME: outcome_document,
    }
    return make[form](view)
