/** Words that end in a full stop without ending a sentence, in small letters. */
export const abbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof sr jr st gen col lt capt sgt gov sen rep hon amb messrs
   no nos nr art arts sec para paras par ch vol ed eds p pp fig figs ex exh app ref refs cf viz
   e.g i.e etc vs v al ca c approx est incl excl
   inc ltd co corp llc plc gmbh bros dept div ministry intl assn
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
   u.s u.k u.n e.u d.c d.p.r.k r.o.k u.a.e a.k.a f.k.a a.m p.m
   bzw usw vgl z.b d.h u.a str г ул тыс млн млрд руб т.е т.д т.п`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that begin sentences so often that they are no name, however capitalised. */
export const openers: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she his her hers they their them we our us you your i my
   in on at by for from of to with within without into onto over under after before since until during between among
   and or but nor so yet if when while where who whom whose which what why how because although though as than then
   there here is are was were be been has have had does did do may might can could will would shall should must
   no not none neither both either all any some most many more much few several each every another other others such
   according also however moreover meanwhile later earlier finally first second third next last only even still already
   about above below against across through via per despite unlike like`
    .split(/\s+/)
    .filter(Boolean),
)
