package org.guildhall.identity;

import org.guildhall.languages.Language;

/**
 * Somebody typed an address to sign in with; whether it has an account is looked up after they got their answer, so
 * that neither its words nor its time tell.
 *
 * @param browserHash of the mark of the browser in which the link will open
 * @param language code of the language it was asked for in
 */
public record SignInWanted(String mail, byte[] browserHash, String language) {

    public static SignInWanted of(String mail, BrowserMark browser) {
        return new SignInWanted(mail, browser.hash(), Language.ofReader().code());
    }

    @Override
    public String toString() {
        return "SignInWanted[]";
    }
}
