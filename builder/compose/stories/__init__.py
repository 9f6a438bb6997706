"""The listing of stories and the page of each: outlets side by side, where they differ, what only one has."""
