"""Qt's own words (OK, Cancel, the calendar) in the current language."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from workshop_app.domain.text import Language

_NAME = "qtbase-words"


def speak_qt(language: Language) -> None:
    """Install Qt's Korean translation, or remove it for English; sets the default locale."""
    app = QApplication.instance()
    if app is None:
        return
    old = app.findChild(QTranslator, _NAME)
    if old is not None:
        app.removeTranslator(old)
        old.deleteLater()
    if language == "ko":
        words = QTranslator(app)
        words.setObjectName(_NAME)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if words.load("qtbase_ko", folder):
            app.installTranslator(words)
    korean = QLocale(QLocale.Language.Korean, QLocale.Country.SouthKorea)
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    QLocale.setDefault(korean if language == "ko" else english)
