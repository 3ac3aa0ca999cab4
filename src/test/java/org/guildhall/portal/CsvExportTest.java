package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvExportTest {

    @Test
    void whatPeopleTypedNeverBecomesAFormula() {
        assertThat(CsvExport.text(
                        List.of("Name"),
                        List.of(
                                Arrays.asList("=1+1", "+49 30", "-2", "@SUM(A1)", null),
                                List.of("\t=1", " =1", "a\"b", "x\ny", "5-3"))))
                .isEqualTo("\uFEFFName\r\n'=1+1,'+49 30,'-2,'@SUM(A1),\r\n'\t=1,' =1,\"a\"\"b\",\"x\ny\",5-3\r\n");
    }

    @Test
    void norWhereSpreadsheetsOfOtherCountriesDivideCellsOrWriteWide() {
        assertThat(CsvExport.text(List.of(), List.of(List.of("Meier; =1+1", "\uFF1D1+1", "a;b", "x\n=1", "10;-3"))))
                .endsWith("Meier;' =1+1,'\uFF1D1+1,a;b,\"x\n'=1\",10;'-3\r\n");
    }
}
