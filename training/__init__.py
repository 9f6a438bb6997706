"""How what ships but is not written by hand was made."""
