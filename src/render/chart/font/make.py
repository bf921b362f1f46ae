"""Makes DangolMetrics.ttf: advance widths and bounding boxes only, for charts-rs to measure labels with.

From NanumGothic.ttf (Debian: fonts-nanum): printable Latin glyphs, each outline replaced by its bounding box, and one
wide box that stands for every Hangul, kana, CJK, full-width and emoji character. Nothing is ever drawn with it.
Usage: python3 make.py /usr/share/fonts/truetype/nanum/NanumGothic.ttf DangolMetrics.ttf
"""
import sys
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import cmap_format_12_or_13, CmapSubtable
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Subsetter, Options

source, target = sys.argv[1:]
font = TTFont(source)
latin = [c for c in list(range(0x20, 0x7F)) + list(range(0xA0, 0x180)) + list(range(0x2010, 0x2040)) + [0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x25B2, 0x25BC]]
wide = ord("한")
options = Options()
options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "hdmx", "VDMX", "LTSH", "gasp", "fpgm", "prep", "cvt ", "DSIG", "vhea", "vmtx", "BASE", "morx", "mort"]
options.hinting = False
options.glyph_names = False
options.notdef_outline = True
options.name_IDs = []
subsetter = Subsetter(options)
subsetter.populate(unicodes=latin + [wide])
subsetter.subset(font)
best = font.getBestCmap()
glyf = font["glyf"]
for name in font.getGlyphOrder():
    glyph = glyf[name]
    if glyph.numberOfContours == 0:
        continue
    glyph.recalcBounds(glyf)
    box = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
    pen = TTGlyphPen(None)
    pen.moveTo((box[0], box[1])); pen.lineTo((box[0], box[3])); pen.lineTo((box[2], box[3])); pen.lineTo((box[2], box[1])); pen.closePath()
    glyf[name] = pen.glyph()
mapping = {code: name for code, name in best.items() if code != wide}
for first, last in [(0x1100, 0x11FF), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF),
                    (0xFE30, 0xFE4F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD)]:
    for code in range(first, last + 1):
        mapping[code] = best[wide]
table = CmapSubtable.newSubtable(13)
table.format, table.platformID, table.platEncID, table.language, table.cmap = 13, 3, 10, 0, mapping
table.reserved, table.length, table.nGroups = 0, 0, 0
font["cmap"].tables = [table]
names = font["name"]
names.names = []
licence = "This Font Software is licensed under the SIL Open Font License, Version 1.1. https://openfontlicense.org"
for ident, text in {0: "Copyright (c) 2010, NAVER Corporation. Modified: outlines replaced by boxes.", 1: "Dangol Metrics", 2: "Regular", 4: "Dangol Metrics",
                    6: "DangolMetrics-Regular", 13: licence, 14: "https://openfontlicense.org"}.items():
    names.setName(text, ident, 3, 1, 0x409)
font["head"].modified = font["head"].created
font.recalcTimestamp = False
font.save(target)
