package cadre.bench;

import java.util.List;
import java.util.function.Supplier;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.DoublyLinked;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.RedblackTree;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** All contestants, by number. */
final class Contestants {

    static final List<Supplier<Contestant>> ALL = List.of(
            () -> new Cadre(false),
            () -> new Cadre(true),
            Recursion::new,
            PlainObjects::new,
            () -> new Ssj("splay tree, LFSR113", SplayTree::new, LFSR113::new),
            () -> new Ssj("splay tree, MRG32k3a", SplayTree::new, MRG32k3a::new),
            () -> new Ssj("binary tree, LFSR113", BinaryTree::new, LFSR113::new),
            () -> new Ssj("doubly linked, LFSR113", DoublyLinked::new, LFSR113::new),
            () -> new Ssj("Henriksen, LFSR113", Henriksen::new, LFSR113::new),
            () -> new Ssj("red-black tree, LFSR113", RedblackTree::new, LFSR113::new),
            Dsol::new);

    private Contestants() {}
}
