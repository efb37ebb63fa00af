// Stanford CoreNLP with what it needs to say who is quoted (statistical coreference) and when (SUTime, in ner).
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

class CoreNlp {
  public static void main(String[] args) throws Exception {
    Properties props = new Properties();
    props.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    props.setProperty("coref.algorithm", "statistical");
    props.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(props);
    Drive.over(args, text -> pipeline.annotate(new CoreDocument(text)));
  }
}
