package keyfound.load;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;

import keyfound.entry.Entry;
import keyfound.entry.SourceFile;

/// The yardstick: the same texts in one field, cut by Lucene's standard analyzer, and any
/// word of a query found by BM25, the best ten.
final class RawLucene implements AutoCloseable {

    private static final String TEXT = "text";

    private static final int HITS = 10;

    /// A paste has more words than Lucene takes clauses by default.
    private static final int MOST_CLAUSES = 100_000;

    private final Analyzer analyzer = new StandardAnalyzer();

    private final IndexWriter writer;

    private IndexSearcher searcher;

    RawLucene(Path folder) throws IOException {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        this.writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(this.analyzer));
        this.searcher = new IndexSearcher(DirectoryReader.open(this.writer));
    }

    boolean isEmpty() {
        return this.writer.getDocStats().numDocs == 0;
    }

    void put(SourceFile file) {
        try {
            for (Entry entry : file.entries()) {
                Document document = new Document();
                document.add(new TextField(TEXT, entry.question().text() + "\n" + text(entry), Store.NO));
                this.writer.addDocument(document);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// What the answer says.
    static String text(Entry entry) {
        return entry.answer().prose() + "\n" + String.join("\n", entry.answer().codeBlocks());
    }

    void commit() throws IOException {
        this.writer.forceMerge(1);
        this.writer.commit();
        this.searcher = new IndexSearcher(DirectoryReader.open(this.writer));
        this.searcher.setQueryCache(null);
    }

    TopDocs search(String text) {
        Set<String> words = new LinkedHashSet<>();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        try (TokenStream tokens = this.analyzer.tokenStream(TEXT, new StringReader(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            words.forEach(word -> any.add(new TermQuery(new Term(TEXT, word)), Occur.SHOULD));
            return this.searcher.search(any.build(), HITS);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void close() throws IOException {
        this.writer.close();
    }

}
