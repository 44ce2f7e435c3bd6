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
BH035   number of an award's decision that cannot be read
BH036   paper on awards in the register that no award belongs to
BH037   proposal of awards without figures to give as reasons
BH038   no entry of the dossier for the chosen type
BH060   thematic report whose subject nobody names
BH061   subject that is no field and no model
BH062   subject without any activity in its period and scope
BH025   marks left in the text for a human to write (raised by ``compose``)
BH030   model that lacks what its document must say
BH031   model that names another decision than the one that recognises it
BH032   document on models without a model
BH033   model that an entry of the register names and its document leaves out
BH034   model of an entry of the register that is guessed
BH020   meeting that an entry of the register speaks of, not in the dossier
BH021   paper that the type may not be printed on
BH022   people of a meeting that contradict each other (compose)
BH023   what a document needs of its meeting and the dossier does not say (compose)
BH024   document dated on the wrong side of its meeting
BH040   written authority that the family does not know
BH041   issuer without a seal
BH042   office that cannot sign for the body
BH043   further office where the body has its own seal
BH044   form of the dossier against the standard
BH045   urgency that the standard does not know
BH046   superior of an abolished level
BH047   addressee of an abolished level
BH048   own form for a type, issuer or team there is not
MB020   table of own document types that is not TOML
MB021   row of own document types that is wrong
MB022   row of own document types that takes other types' papers
V16     legal basis dated otherwise than the shipped catalogue
V17     legal basis out of force on the document's date
V18     recipient of a level that is abolished
V23     issuer without the authority for the type
V32     signer out of office on the document's date
======  ==========================================================================

BH050 to BH059 are those of the register: see ``reportgen.register``.
"""
