package cadre.web.rest;

import cadre.web.account.Token;

/**
 * By which a request is known again.
 *
 * @param token of the program
 * @param key that it chose; empty for none
 * @param request hash of method, address and content
 */
public record Key(Token token, String key, String request) {}
