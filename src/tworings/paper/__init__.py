"""Sheets to print: handouts, forms, cards and diagrams as tagged PDF, made by typst.

A sheet is written once and set four times: A4 and Letter, ordinary and large print. Everything is
set from memory with the fonts that come with matplotlib, so that the same book gives the same
bytes on every machine. (The whole book as one PDF, printed by a browser, is ``offline``.)
"""
