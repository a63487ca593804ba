package keyfound.publication.turn;

/// Searches that wait for their turn.
public record SearchesWaiting(int questions, int pastes, int longTexts) {
}
