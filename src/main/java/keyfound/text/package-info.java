/// Letters and words of any writing: languages, spelling, stop words, fingerprints, word
/// lists. Also addresses: what of one may be shown, and by which part limits count.
///
/// In: text. Out: plain values. Nothing here knows of entries, pastes or searches.
@NullMarked
package keyfound.text;

import org.jspecify.annotations.NullMarked;
