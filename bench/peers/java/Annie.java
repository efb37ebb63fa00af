// GATE's ANNIE with its default application: tokens, sentences, gazetteer, names, co-reference.
import gate.Corpus;
import gate.CorpusController;
import gate.Document;
import gate.Factory;
import gate.Gate;
import gate.creole.Plugin;
import gate.creole.ResourceReference;
import gate.util.persistence.PersistenceManager;

class Annie {
  public static void main(String[] args) throws Exception {
    Gate.init();
    Plugin plugin = new Plugin.Maven("uk.ac.gate.plugins", "annie", "9.1");
    Gate.getCreoleRegister().registerPlugin(plugin);
    CorpusController annie = (CorpusController) PersistenceManager.loadObjectFromUri(
        new ResourceReference(plugin, "resources/ANNIE_with_defaults.gapp").toURI());
    Corpus corpus = Factory.newCorpus("articles");
    annie.setCorpus(corpus);
    Drive.over(args, text -> {
      try {
        Document document = Factory.newDocument(text);
        corpus.add(document);
        annie.execute();
        corpus.clear();
        Factory.deleteResource(document);
      } catch (Exception e) {
        throw new RuntimeException(e);
      }
    });
  }
}
