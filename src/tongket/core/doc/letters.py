"""Letters of Vietnamese for use in patterns."""

# Capital letters, to stand inside square brackets; from U+1EA0 on the even places hold capitals.
CAPITAL = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
