"""Makes ``builder/relate/stories/common_words.py`` anew: how common English words are in news."""
