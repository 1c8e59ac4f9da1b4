from tworings.figures._make import Words, StateWords
_s={k:StateWords("x",()) for k in ("rest","squeeze","push_relaxing","push_tightening")}
CORONAL=Words("t","v","a","d","c",(),_s)
MEDIAN={"prostate":CORONAL,"vagina":CORONAL}
TRANSVERSE=CORONAL
