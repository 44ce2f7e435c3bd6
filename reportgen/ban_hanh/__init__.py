"""What the standard fixes about a document: issuer, number, date, signer, recipients, legal bases.

From the dossier, a document type, a period and a scope to ``document.tree.TheThuc``; the text of
the body is not decided here. Codes of the diagnostics:

======  ==========================================================================
BH001   unknown document type
BH002   unknown period
BH003   period that does not fit the type
BH004   unknown scope
BH005   scope that does not fit the type
BH006   entry of the register that is left out
BH007   nothing in the register for the selectors given
BH008   number that cannot be read
BH009   symbol of the number against the type or the issuer
BH010   signer unknown, or nobody to sign
BH011   title before a signer's name
BH012   deputy who signs because there is no head
BH013   issuer that cannot issue for the scope
BH014   legal basis whose kind is guessed
BH015   entry that no chosen type can be about
MB020   table of own document types that is not TOML
MB021   row of own document types that is wrong
MB022   row of own document types that takes other types' papers
V16     legal basis dated otherwise than the shipped catalogue
V17     legal basis out of force on the document's date
V18     recipient of a level that is abolished
V23     issuer without the authority for the type
V32     signer out of office on the document's date
======  ==========================================================================
"""
