"""What can be said about a text without an opinion: one facet a file, pure functions.

``newslint.document`` calls them lazily and keeps what they give.
"""
