/// English stems by the dictionary that comes with Lucene, for every engine that runs in
/// Java.
///
/// In: words. Out: their stems and base forms.
@NullMarked
package keyfound.stemming;

import org.jspecify.annotations.NullMarked;
