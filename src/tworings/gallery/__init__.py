"""Every widget's named examples: what educators choose from, and what the tests go over.

An example is a file ``widgets/<kind>/examples/<slug>.yaml``. The comment at its top says what it
shows; the rest is what an educator would write. The scales of an assessment before and after stand
in a folder of the example's name.
"""

from tworings.gallery.example import Example
from tworings.gallery.shelf import examples, kinds, widget_class

__all__ = ["Example", "examples", "kinds", "widget_class"]
