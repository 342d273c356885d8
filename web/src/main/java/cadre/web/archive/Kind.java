package cadre.web.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** What a column holds, and how that is written as JSON and read again: the same text whichever database it comes from. */
enum Kind {
    TEXT {
        @Override
        void write(ResultSet row, int at, JsonGenerator json) throws SQLException {
            text(row.getString(at), json);
        }

        @Override
        void read(JsonNode value, PreparedStatement to, int at) throws SQLException {
            to.setString(at, value.stringValue());
        }
    },
    WHOLE {
        @Override
        void write(ResultSet row, int at, JsonGenerator json) throws SQLException {
            long number = row.getLong(at);
            if (row.wasNull()) {
                json.writeNull();
            } else {
                json.writeNumber(number);
            }
        }

        @Override
        void read(JsonNode value, PreparedStatement to, int at) throws SQLException {
            to.setLong(at, value.longValue());
        }
    },
    REAL {
        @Override
        void write(ResultSet row, int at, JsonGenerator json) throws SQLException {
            double number = row.getDouble(at);
            if (row.wasNull()) {
                json.writeNull();
            } else {
                json.writeNumber(number); // what is not a number becomes a text, since JSON has no word for it
            }
        }

        @Override
        void read(JsonNode value, PreparedStatement to, int at) throws SQLException {
            to.setDouble(at, value.isString() ? Double.parseDouble(value.stringValue()) : value.doubleValue());
        }
    },
    FLAG {
        @Override
        void write(ResultSet row, int at, JsonGenerator json) throws SQLException {
            boolean flag = row.getBoolean(at);
            if (row.wasNull()) {
                json.writeNull();
            } else {
                json.writeBoolean(flag);
            }
        }

        @Override
        void read(JsonNode value, PreparedStatement to, int at) throws SQLException {
            to.setBoolean(at, value.booleanValue());
        }
    },
    MOMENT {
        @Override
        void write(ResultSet row, int at, JsonGenerator json) throws SQLException {
            OffsetDateTime moment = row.getObject(at, OffsetDateTime.class);
            text(moment == null ? null : moment.toInstant().toString(), json);
        }

        @Override
        void read(JsonNode value, PreparedStatement to, int at) throws SQLException {
            to.setObject(at, Instant.parse(value.stringValue()).atOffset(ZoneOffset.UTC));
        }
    },
    DAY {
        @Override
        void write(ResultSet row, int at, JsonGenerator json) throws SQLException {
            LocalDate day = row.getObject(at, LocalDate.class);
            text(day == null ? null : day.toString(), json);
        }

        @Override
        void read(JsonNode value, PreparedStatement to, int at) throws SQLException {
            to.setObject(at, LocalDate.parse(value.stringValue()));
        }
    },
    BYTES {
        @Override
        void write(ResultSet row, int at, JsonGenerator json) throws SQLException {
            byte[] bytes = row.getBytes(at);
            text(bytes == null ? null : Base64.getEncoder().encodeToString(bytes), json);
        }

        @Override
        void read(JsonNode value, PreparedStatement to, int at) throws SQLException {
            to.setBytes(at, Base64.getDecoder().decode(value.stringValue()));
        }
    };

    /** Writes the value of a column of the current row. */
    abstract void write(ResultSet row, int at, JsonGenerator json) throws SQLException;

    /** Sets a parameter to a value that is not null. */
    abstract void read(JsonNode value, PreparedStatement to, int at) throws SQLException;

    /**
     * The kind of a column.
     *
     * @param type as the information schema names it
     * @param column for the message
     * @throws IllegalStateException for one that no archive knows how to write: then {@code Kind} has to learn it
     */
    static Kind of(String type, String column) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "character varying", "character large object", "text", "character" -> TEXT;
            case "bigint", "integer", "smallint" -> WHOLE;
            case "double precision" -> REAL;
            case "boolean" -> FLAG;
            case "timestamp with time zone" -> MOMENT;
            case "date" -> DAY;
            case "bytea", "binary varying", "binary large object" -> BYTES;
            default ->
                throw new IllegalStateException("column " + column + " is of type " + type
                        + ", which an archive cannot hold; expected one of the types that are listed in docs/map.md");
        };
    }

    private static void text(@Nullable String text, JsonGenerator json) {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }
}
