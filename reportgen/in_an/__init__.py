"""Printing: what is to be printed, for whom, in which order, as one file for each kind of paper.

Codes of the diagnostics:

======  ==========================================================================
IN001   list of documents that cannot be read, or is not one
IN002   line of the list that cannot be read
IN003   document of the list that was not made, left out
IN004   document of the list without a PDF, left out
IN005   nothing to print
IN010   PDF that is missing, locked, broken or empty
IN011   PDF whose pages are not as many as the list says
IN012   PDF with paper of several sizes
IN020   line of recipients that names several, or refers to others, counted as one
IN021   document without recipients
IN022   table of copies (TOML) that cannot be read
IN023   recipient or tổ asked for where none is known
IN030   printer queue that is unknown
IN031   tray that the queue does not have
IN032   queue that is paused or takes no jobs
IN033   job refused, aborted or cancelled
IN034   job still waiting when our patience ends
HT050   pikepdf is not installed
HT051   no printing commands (``lp``) on this machine
======  ==========================================================================
"""
