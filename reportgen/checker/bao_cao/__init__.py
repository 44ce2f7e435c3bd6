"""Reports of the checker: SARIF, HTML with a picture of page one, a copy with Word comments."""
