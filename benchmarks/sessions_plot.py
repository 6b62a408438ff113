"""Draws memory and processor time by the number of sessions from the JSON of side-by-side.sh. usage: sessions_plot.py IN.json OUT.svg"""
import json
import math
import sys

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 640, 320, 70, 50, 40
SERIES = (("managed_per_session", "managed bytes a session", "#1f5fa8"), ("resident_per_session", "resident bytes a session", "#b3541e"),
          ("cpu_ns", "processor ns a request", "#3c7a3c"))


def main():
    rows = json.load(open(sys.argv[1], encoding="utf-8"))["sessions"]
    points = [{key: float(value) for key, value in row.items()} for row in rows]
    for point in points:
        point["cpu_ns"] = (point["user_us"] + point["sys_us"]) * 1000
    low, high = 3, 6

    def x(value):
        return LEFT + (math.log10(value) - 2) / 2 * (WIDTH - LEFT - 30)

    def y(value):
        return HEIGHT - BOTTOM - (math.log10(value) - low) / (high - low) * (HEIGHT - BOTTOM - TOP)

    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="12">',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for power in range(low, high + 1):
        at = y(10 ** power)
        lines.append(f'<line x1="{LEFT}" y1="{at:.0f}" x2="{WIDTH - 30}" y2="{at:.0f}" stroke="#ddd"/>')
        lines.append(f'<text x="{LEFT - 8}" y="{at + 4:.0f}" text-anchor="end">{10 ** power:,}</text>')
    for point in points:
        lines.append(f'<text x="{x(point["sessions"]):.0f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{point["sessions"]:,.0f}</text>')
    lines.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 10}" text-anchor="middle">sessions</text>')
    for number, (key, name, colour) in enumerate(SERIES):
        path = " ".join(f'{x(p["sessions"]):.0f},{y(p[key]):.0f}' for p in points)
        lines.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        lines.append(f'<text x="{LEFT + 190 * number}" y="20" fill="{colour}">{name}</text>')
    lines.append("</svg>")
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


main()
