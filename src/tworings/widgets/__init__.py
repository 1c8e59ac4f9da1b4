"""How things are played: one front end a widget, two hosts (JupyterLab and the static page).

A widget's folder holds its Python class, its front-end module, its style, its strings
and its named examples. ``_core.js`` is shared by all; ``_host.js`` is the static host.
"""
