"""How fast and how light: Two Rings beside the stock peer, measured in one run.

``python -m bench`` (or ``make bench``) builds a stock Jupyter Book whose quiz is jupyterquiz,
with the same pages and the same items, then this book, and measures both by turns in Chromium.
The parts:

- what is compared: ``workbook`` (a copy of this book), ``stock_book`` (the peer), ``questions``
  (items as jupyterquiz has them), ``bank`` and ``quiz_page`` (made-up banks of any size)
- how: ``site_server``, ``gzipped``, ``chrome``, ``observer.js``, ``process``, ``rounds``
- what is asked, one file a measure: ``weight``, ``paint``, ``latency``, ``heap``, ``build``,
  ``size``, ``bank_load``, ``import_time``
- what is told: ``budgets``, ``row``, ``report``

``page_weight`` and ``budgets`` also serve the tests, which hold what is the same on every machine:
bytes and requests. ``css_usage`` is a tool of its own: which rules no page uses.
"""
