/// The reader's pages: what somebody under pressure sees, on a wide screen or a phone, in
/// English or Chinese.
///
/// In: requests of a browser. Out: HTML from Thymeleaf templates, one record for each
/// template, ready to print. The parts are `site` (the frame around every page,
/// languages, errors), `search` (the box and its results), `reading` (home, collections,
/// entries, tags), `answer` (an answer's HTML dressed for reading) and `machine` (feeds,
/// sitemaps and other files for programs).
@NullMarked
package keyfound.web;

import org.jspecify.annotations.NullMarked;
