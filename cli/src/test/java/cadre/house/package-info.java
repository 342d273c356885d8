/** The rules of the house, checked on the classes and files of every module. Entry: {@link cadre.house.RoomsTest}. */
@NullMarked
package cadre.house;

import org.jspecify.annotations.NullMarked;
