package cadre.cli.command;

import cadre.app.route.Route;
import cadre.cli.terminal.Terminal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Which class answers to which word of the route. Only the command asked for is made. */
final class Commands {

    private static final Map<Route, Function<Terminal, Callable<Integer>>> TABLE = new EnumMap<>(Route.class);

    static {
        TABLE.put(Route.BACKTEST, BacktestCommand::new);
        TABLE.put(Route.BACKUP, BackupCommand::new);
        TABLE.put(Route.CALIBRATE, CalibrateCommand::new);
        TABLE.put(Route.CHECK, CheckCommand::new);
        TABLE.put(Route.INIT, InitCommand::new);
        TABLE.put(Route.EXPLAIN, ExplainCommand::new);
        TABLE.put(Route.SCHEMA, SchemaCommand::new);
        TABLE.put(Route.CLAIMS, ClaimsCommand::new);
        TABLE.put(Route.DECIDE, DecideCommand::new);
        TABLE.put(Route.IMPORT, ImportCommand::new);
        TABLE.put(Route.PARAMETERS, ParametersCommand::new);
        TABLE.put(Route.RANK, RankCommand::new);
        TABLE.put(Route.REFERENCE_CLASS, ReferenceClassCommand::new);
        TABLE.put(Route.REPLICATE, ReplicateCommand::new);
        TABLE.put(Route.RERUN, RerunCommand::new);
        TABLE.put(Route.RESTORE, RestoreCommand::new);
        TABLE.put(Route.SERVE, ServeCommand::new);
        TABLE.put(Route.USER, UserCommand::new);
        TABLE.put(Route.SIMULATE, SimulateCommand::new);
        TABLE.put(Route.SEARCH, SearchCommand::new);
        TABLE.put(Route.WHAT_IF, WhatIfCommand::new);
    }

    private Commands() {}

    static Optional<Callable<Integer>> find(Route route, Terminal terminal) {
        return Optional.ofNullable(TABLE.get(route)).map(constructor -> constructor.apply(terminal));
    }

    /** The use cases that have a command here; the others belong to the launcher. */
    static Set<Route> routes() {
        return TABLE.keySet();
    }
}
