"""Charts as SVG, for docs/performance.md."""

import html
import math

WIDTH, LINE = 720, 22
COLOURS = ["#c0392b", "#7f8c8d", "#2980b9", "#27ae60", "#8e44ad", "#d68910"]
STYLE = ("text{font:13px system-ui,sans-serif;fill:#57606a}.title{font-weight:bold}"
         ".grid{stroke:#8c959f;stroke-opacity:.35}.line{fill:none;stroke-width:2}")


def document(height, title, parts):
    """A whole SVG document."""
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{html.escape(title)}">',
        f"<style>{STYLE}</style>",
        label(0, 16, title, "start", "title"), *parts, "</svg>", ""])


def label(x, y, text, anchor="start", name=""):
    """A text, and where it begins, is centred or ends."""
    of_class = f' class="{name}"' if name else ""
    return (f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{of_class}>'
            f"{html.escape(text)}</text>")


def segment(x1, y1, x2, y2):
    """A line of the grid."""
    return f'<line class="grid" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def decades(values):
    """The powers of ten that hold all values."""
    low = math.floor(math.log10(min(values)))
    return low, max(low + 1, math.ceil(math.log10(max(values))))


def number(power):
    """A power of ten as a person writes it."""
    return f"{10 ** power:,}" if power >= 0 else f"{10 ** power:.{-power}f}"


def bars(title, groups, unit):
    """Bars on a logarithmic scale: groups of a name, each with names and values."""
    low, high = decades([value for group in groups.values() for value in group.values()])
    left, right, y, parts = 180, WIDTH - 90, 32, []
    height = 32 + sum(LINE * (len(group) + 1) + 8 for group in groups.values()) + 24
    scale = (right - left) / (high - low)
    for power in range(low, high + 1):
        x = left + scale * (power - low)
        parts += [segment(x, 26, x, height - 24),
                  label(x, height - 8, f"{number(power)} {unit}", "middle")]
    colours = {}
    for name, group in groups.items():
        parts.append(label(0, y + 15, name, "start", "title"))
        y += LINE
        for server, value in group.items():
            colour = colours.setdefault(server, COLOURS[len(colours) % len(COLOURS)])
            length = scale * (math.log10(value) - low)
            parts += [
                label(left - 8, y + 15, server, "end"),
                f'<rect x="{left}" y="{y + 3}" width="{length:.1f}" height="{LINE - 6}" '
                f'fill="{colour}"/>',
                label(left + length + 6, y + 15, f"{value:,.3g} {unit}" if value < 1000
                      else f"{value:,.0f} {unit}")]
            y += LINE
        y += 8
    return document(height, title, parts)


def curves(title, lines, unit_of_x):
    """Lines on two logarithmic scales: names, each with pairs of x and y."""
    across = decades([x for line in lines.values() for x, _ in line])
    up = decades([y for line in lines.values() for _, y in line])
    left, right, top, bottom = 70, WIDTH - 190, 34, 400
    width, height = ((right - left) / (across[1] - across[0]), (bottom - top) / (up[1] - up[0]))

    def place(x, y):
        return (left + width * (math.log10(x) - across[0]),
                bottom - height * (math.log10(y) - up[0]))

    parts = []
    for power in range(across[0], across[1] + 1):
        x = left + width * (power - across[0])
        parts += [segment(x, top, x, bottom), label(x, bottom + 18, number(power), "middle")]
    for power in range(up[0], up[1] + 1):
        y = bottom - height * (power - up[0])
        parts += [segment(left, y, right, y), label(left - 8, y + 4, number(power), "end")]
    parts.append(label((left + right) / 2, bottom + 38, unit_of_x, "middle"))
    names = []
    for index, (name, line) in enumerate(lines.items()):
        points = [place(x, y) for x, y in line]
        colour = COLOURS[index % len(COLOURS)]
        parts.append(f'<polyline class="line" stroke="{colour}" points="'
                     + " ".join(f"{x:.1f},{y:.1f}" for x, y in points) + '"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        names.append((points[-1][1], name, colour))
    parts += names_beside(sorted(names), right + 10)
    return document(bottom + 50, title, parts)


def names_beside(names, x):
    """The name of each line where it ends, moved down where two would touch."""
    least = 0
    for y, name, colour in names:
        y = max(y, least)
        least = y + 17
        yield (f'<text x="{x}" y="{y + 4:.1f}" style="fill:{colour}">{html.escape(name)}</text>')
