"""Archive → Page…, SearchDocument…, data records. Pure."""
