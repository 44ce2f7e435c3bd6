"""Judge a DOCX by the standard in force on its date: recognise, apply rules, report, mend."""
