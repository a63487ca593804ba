package keyfound.content.metadata;

import java.util.Set;
import java.util.regex.Pattern;

import keyfound.text.LowerCase;

/// The keys of front matter that site generators and editors read: Jekyll, Hugo, Hexo,
/// Docusaurus, VuePress and VitePress, MkDocs, Astro, Mintlify, MyST, Obsidian, Azure.
/// They tell us nothing, and are no mistakes.
public final class ForeignKeys {

    private static final Set<String> KEYS = Set.of("layout", "template", "theme", "type", "kind", "url", "slug", "id",
            "uid", "path", "permalink", "canonical", "canonical_url", "redirect_from", "redirect_to", "redirects",
            "redirect", "date", "lastmod", "lastupdated", "last_updated", "last_modified_at", "last_update", "updated",
            "modified", "created", "publishdate", "expirydate", "weight", "position", "nav_order", "nav", "navigation",
            "nav_exclude", "parent", "grand_parent", "has_children", "has_toc", "menu", "sidebar", "sidebardepth",
            "sidebar_label", "sidebar_position", "sidebar_class_name", "sidebar_custom_props", "sidebartitle",
            "displayed_sidebar", "linktitle", "nav_title", "nav_text", "short_title", "subtitle", "shorttitle",
            "pagination_label", "pagination_next", "pagination_prev", "prev", "next", "toc", "toc_max_heading_level",
            "toc_min_heading_level", "toc_depth", "hide_table_of_contents", "hide_title", "hide", "hidden", "outline",
            "pageclass", "navbar", "footer", "aside", "editlink", "custom_edit_url", "edit_url", "contributors",
            "author", "authors", "author_profile", "owner", "reviewer", "keywords", "category", "categories", "topic",
            "topics", "series", "subject", "summary", "abstract", "excerpt", "image", "images", "thumbnail", "cover",
            "banner", "hero", "features", "icon", "status", "search", "search_exclude", "unlisted", "noindex", "robots",
            "sitemap", "head", "meta", "metadata", "comments", "comment", "share", "license", "copyright", "published",
            "publish", "publishing", "locale", "language", "translationkey", "translations", "i18n", "markup", "math",
            "mathjax", "katex", "mermaid", "code", "css", "cssclass", "cssclasses", "js", "scripts", "styles",
            "jupytext", "kernelspec", "file_format", "myst", "orphan", "tocdepth", "mode", "contenttype",
            "content_type", "intro", "faq", "faqs", "questions", "qa", "qna", "featured", "pinned", "sticky", "top",
            "related", "resources", "cascade", "params", "outputs", "build", "exclude", "render_with_liquid", "ogimage",
            "og", "twitter", "classes", "feedback", "readingtime", "sourceurl", "source", "openapi", "doc_type",
            "section", "group", "level", "audience", "difficulty", "estimated_time", "page_id", "pagetitle",
            "page_title", "wiki", "manager");

    /// When a page was written, or looked through.
    private static final Pattern DATE = Pattern
        .compile("(?:\\w{1,20}_)?(?:date|reviewed|updated|created|modified)(?:_(?:at|on|by))?");

    private ForeignKeys() {
    }

    public static boolean contains(String key) {
        String lower = LowerCase.of(key).replace('-', '_');
        return KEYS.contains(lower) || KEYS.contains(lower.replace("_", "")) || lower.startsWith("ms.")
                || DATE.matcher(lower).matches() || lower.startsWith("og:") || lower.startsWith("twitter:")
                || lower.startsWith("_");
    }

}
