package keyfound.demand.figures;

import keyfound.demand.Surface;

/// The searches on one surface.
public record SurfaceFigures(Surface surface, long searches, long known) {
}
