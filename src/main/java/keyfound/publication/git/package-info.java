/// Content that lives in a git repository: the checkout that follows a branch, and what
/// its history says.
///
/// In: the address of a repository. Out: a folder at the newest commit, and for each file
/// when it was changed and by whom. Only the configured address is contacted; redirects
/// and submodules are not followed.
@NullMarked
package keyfound.publication.git;

import org.jspecify.annotations.NullMarked;
