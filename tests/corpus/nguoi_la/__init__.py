"""Documents of strangers, each written by several hands, and each fault put into them alone."""
