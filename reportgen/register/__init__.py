"""The register of documents: the next number, a number given out and entered, the book itself.

Codes of the diagnostics:

======  ==========================================================================
BH050   no date, so no term or year to number in
BH051   date that falls in no term of the committee
BH052   first number of a series whose term began before the dossier's year
BH053   date earlier than that of a smaller number in the series
BH054   number that cannot be made: symbol or signer missing
BH055   entry that cannot be written into the dossier
BH056   document that has its number already
BH057   number given out for a document that then could not be made
BH058   kind of document whose number is asked for is unknown
BH059   entry of the register without a readable number
======  ==========================================================================
"""
