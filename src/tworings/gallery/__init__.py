"""Every widget's named examples: what educators choose from, and what the tests go over.

An example is a file ``widgets/<kind>/examples/<slug>.yaml``. The comment at its top says what it
shows; the rest is what an educator would write.
"""

from tworings.gallery.example import Example
from tworings.gallery.shelf import examples, kinds, widget_class

__all__ = ["Example", "examples", "kinds", "widget_class"]
