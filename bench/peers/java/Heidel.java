// HeidelTime for news. Without a tagger for parts of speech: TreeTagger is in no registry, and rules that want one are few.
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;

class Heidel {
  public static void main(String[] args) throws Exception {
    Path config = Files.createTempFile("heideltime", ".props");
    Files.writeString(config, "considerDate=true\nconsiderDuration=true\nconsiderSet=true\nconsiderTime=true\n"
        + "uimaVarDate=Date\nuimaVarDuration=Duration\nuimaVarLanguage=Language\nuimaVarSet=Set\nuimaVarTime=Time\n"
        + "typeSystemHome=desc/type/HeidelTime_TypeSystem.xml\n"
        + "typeSystemHome_DKPro=desc/type/DKPro_TypeSystem.xml\n" + "uimaVarTypeToProcess=Type\nuimaVarTemponym=Temponym\nconsiderTemponym=false\n");
    HeidelTimeStandalone heideltime = new HeidelTimeStandalone(
        Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, config.toString(), POSTagger.NO);
    Date day = new Date(1_600_000_000_000L);
    Drive.over(args, text -> {
      try {
        heideltime.process(text, day);
      } catch (Exception e) {
        throw new RuntimeException(e);
      }
    });
  }
}
