package org.guildhall.duediligence.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Finds the few names worth comparing among all that are listed, in a Lucene index in memory. */
final class CandidateIndex {

    private static final String WHOLE = "e";
    private static final String WORD = "w";
    private static final String SOUND = "s";
    private static final String NEIGHBOUR = "n";
    private static final String TRIPLE = "t";
    private static final String NUMBER = "r";

    private final IndexSearcher searcher;
    private final int[] ordinals;

    private CandidateIndex(IndexSearcher searcher, int[] ordinals) {
        this.searcher = searcher;
        this.ordinals = ordinals;
    }

    /** @param numbers registration numbers by the position of the name that stands for the entry */
    static CandidateIndex of(List<Name> names, List<? extends Collection<String>> numbers) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setRAMBufferSizeMB(256);
        try {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (int i = 0; i < names.size(); i++) {
                    writer.addDocument(document(names.get(i), numbers.get(i), i));
                }
                writer.forceMerge(1);
            }
            DirectoryReader reader = DirectoryReader.open(directory);
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return new CandidateIndex(searcher, ordinals(reader, names.size()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Positions of the names, likest first. */
    List<Integer> find(Name name, Set<String> numbers, int limit) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        add(query, WHOLE, Set.of(NameKeys.whole(name)), 50);
        add(query, WORD, NameKeys.words(name), 4);
        add(query, SOUND, NameKeys.sounds(name), 1.5f);
        add(query, NEIGHBOUR, NameKeys.neighbours(name), 0.5f);
        add(query, TRIPLE, NameKeys.triples(name), 0.5f);
        add(query, NUMBER, numbers, 100);
        try {
            List<Integer> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
                found.add(ordinals[hit.doc]);
            }
            return found;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void add(BooleanQuery.Builder query, String field, Set<String> terms, float boost) {
        terms.stream()
                .limit(100)
                .forEach(term -> query.add(
                        new BoostQuery(new TermQuery(new Term(field, term)), boost), BooleanClause.Occur.SHOULD));
    }

    private static Document document(Name name, Collection<String> numbers, int ordinal) {
        Document document = new Document();
        document.add(new NumericDocValuesField("ordinal", ordinal));
        add(document, WHOLE, Set.of(NameKeys.whole(name)));
        add(document, WORD, NameKeys.words(name));
        add(document, SOUND, NameKeys.sounds(name));
        add(document, NEIGHBOUR, NameKeys.neighbours(name));
        add(document, TRIPLE, NameKeys.triples(name));
        add(document, NUMBER, numbers);
        return document;
    }

    private static void add(Document document, String field, Collection<String> terms) {
        terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }

    private static int[] ordinals(DirectoryReader reader, int size) throws IOException {
        int[] ordinals = new int[size];
        if (size > 0) {
            LeafReader leaf = reader.leaves().getFirst().reader();
            NumericDocValues values = leaf.getNumericDocValues("ordinal");
            for (int doc = 0; doc < size; doc++) {
                values.advanceExact(doc);
                ordinals[doc] = (int) values.longValue();
            }
        }
        return ordinals;
    }
}
