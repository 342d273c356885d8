package cadre.app.history;
/** Scratch. */
public final class Backtest {
  private Backtest() {}
  public static void main(String[] a) {
    var b = cadre.intake.inventory.Inventory.read(java.nio.file.Path.of(a[0])); var n = cadre.intake.inventory.Inventory.read(java.nio.file.Path.of(a[1]));
    var before = new Matching.Snapshot(b.date(), b.cases()); var now = new Matching.Snapshot(n.date(), n.cases());
    var pairs = Matching.pairs(before, now); var dated = Matching.dated(now);
    var fates = pairs.stream().map(cadre.engine.forecast.Example::fate).toList();
    System.out.println(pairs.size()+" pairs, dated "+dated.size()+" open "+Matching.open(now).size());
    var byPhase = new java.util.TreeMap<String,Integer>(); pairs.forEach(p->byPhase.merge(p.known().stage()+" "+p.fate(),1,Integer::sum)); System.out.println(byPhase);
    var d = new java.util.TreeMap<String,Integer>(); dated.forEach(p->d.merge(p.known().stage()+" "+p.fate(),1,Integer::sum)); System.out.println(d);
    System.out.println("model "+cadre.engine.forecast.Scores.of(cadre.engine.forecast.YearAhead.crossValidated(pairs,dated),fates));
    System.out.println("naive "+cadre.engine.forecast.Scores.of(cadre.engine.forecast.YearAhead.crossValidatedNaive(pairs),fates));
  }
}
