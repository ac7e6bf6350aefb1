// The world's coasts and borders as one small picture, drawn from Natural Earth's (public domain), as world-atlas packs them:
// `node theme/outlines.js theme/static/outlines.svg`. A degree is ten units wide and high, from 180° W and 90° N on.
import { readFileSync, writeFileSync } from "node:fs";
import { geoEquirectangular, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import { planarRingArea, presimplify, simplify } from "topojson-simplify";

const ATLAS = new URL("../node_modules/world-atlas/countries-50m.json", import.meta.url);
const DEGREE = 10;
const WIDTH = 360 * DEGREE, HEIGHT = 180 * DEGREE;
const DETAIL = 0.01, ISLAND = 0.01; // square degrees: corners that matter less, and islands that are smaller, are left out

/** What d3-geo draws on, as the `d` of a path: whole units, each corner relative to the one before it. */
class Path {
  d = "";
  moveTo(x, y) {
    this.at = [Math.round(x), Math.round(y)];
    this.begins = true;
  }
  lineTo(x, y) {
    const [dx, dy] = [Math.round(x) - this.at[0], Math.round(y) - this.at[1]];
    if (!dx && !dy) return;
    if (this.begins) this.d += `M${this.at.join(" ")}l`;
    this.d += `${this.begins || dx < 0 ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
    this.at = [this.at[0] + dx, this.at[1] + dy];
    this.begins = false;
  }
  closePath() {
    if (!this.begins) this.d += "z";
  }
}

/** The pieces of land, islands and continents alike, each as its rings. */
const pieces = (world) => feature(world, world.objects.land).features.flatMap((land) => land.geometry.coordinates);

/** A piece with fewer corners, unless they were all it had: Malta would be gone. */
const lighter = (whole, simple) => (planarRingArea(simple[0]) < planarRingArea(whole[0]) / 2 ? whole : simple);

function drawn(shape) {
  const path = new Path();
  geoPath(geoEquirectangular().scale(WIDTH / 2 / Math.PI).translate([WIDTH / 2, HEIGHT / 2]).precision(0), path)(shape);
  return path.d;
}

const whole = presimplify(JSON.parse(readFileSync(ATLAS, "utf8")));
const simple = simplify(whole, DETAIL);
const simplePieces = pieces(simple);
const land = pieces(whole).flatMap((piece, n) => (planarRingArea(piece[0]) < ISLAND ? [] : [lighter(piece, simplePieces[n])]));
const borders = mesh(simple, simple.objects.countries, (one, other) => one !== other);
// Grey that lets the page shine through, so that it suits paper, dark screens and colours of the reader's own.
writeFileSync(
  process.argv[2],
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<path d="${drawn({ type: "MultiPolygon", coordinates: land })}" fill="#888" fill-opacity=".3"/>` +
    `<path d="${drawn(borders)}" fill="none" stroke="#888" stroke-opacity=".8" stroke-width=".5"/></svg>\n`,
);
