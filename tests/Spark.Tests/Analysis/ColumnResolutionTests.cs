using Microsoft.Spark.Sql;

namespace Spark.Tests.Analysis;

public class ColumnResolutionTests
{
    private readonly SparkSession _session = LocalEngine.Session();

    public ColumnResolutionTests()
    {
        _session.Sql("SELECT 1 AS id, 2.5D AS price, 'x' AS name, named_struct('a', 1) AS st")
            .CreateOrReplaceTempView("sales");
    }

    [Fact]
    public void An_unknown_column_is_refused_at_the_call_with_suggestions()
    {
        var thrown = Assert.Throws<AnalysisException>(() => _session.Table("sales").Select("prise"));

        Assert.Equal("UNRESOLVED_COLUMN.WITH_SUGGESTION", thrown.ErrorClass);
        Assert.Equal("42703", thrown.SqlState);
        Assert.Equal(
            "[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column or function parameter with name `prise` cannot be resolved. "
            + "Did you mean one of the following? [`price`, `id`, `name`, `st`].",
            thrown.Message);
    }

    [Fact]
    public void SQL_text_adds_the_place()
    {
        var thrown = Assert.Throws<AnalysisException>(() => _session.Sql("SELECT id,\n  prise FROM sales"));

        Assert.EndsWith("; line 2 pos 2", thrown.Message);
    }

    [Fact]
    public void Names_ignore_case_and_keep_what_was_written() =>
        Assert.Equal(["ID", "price"], _session.Sql("SELECT ID, Sales.price FROM sales").Columns());

    [Fact]
    public void A_name_that_two_relations_have_is_ambiguous()
    {
        var thrown = Assert.Throws<AnalysisException>(
            () => _session.Sql("SELECT id FROM sales a JOIN sales b ON a.id = b.id"));

        Assert.Equal(
            "[AMBIGUOUS_REFERENCE] Reference `id` is ambiguous, could be: [`a`.`id`, `b`.`id`].; line 1 pos 7",
            thrown.Message);
    }

    [Fact]
    public void A_field_is_called_by_its_last_name() =>
        Assert.Equal(["a"], _session.Table("sales").Select("st.a").Columns());

    [Fact]
    public void An_earlier_alias_can_be_used_in_the_same_select() =>
        Assert.Equal(["q", "r"], _session.Sql("SELECT id AS q, q + 1 AS r FROM sales").Columns());

    [Fact]
    public void A_column_of_a_frame_means_its_side_of_a_self_join()
    {
        var all = _session.Table("sales");
        var cheap = all.Filter("price < 3");

        var joined = all.Join(cheap, all["id"] == cheap["id"]);
        var right = joined.Select(cheap["price"]);

        Assert.Equal(joined.Plan.Output[5].Id, right.Plan.Output[0].Id);
    }

    [Fact]
    public void A_filter_still_reaches_a_column_that_was_dropped() =>
        Assert.Equal(["name"], _session.Table("sales").Select("name").Filter("price > 1").Columns());

    [Fact]
    public void A_select_does_not_reach_a_column_that_was_dropped() =>
        Assert.Throws<AnalysisException>(() => _session.Table("sales").Select("name").Select("price"));

    [Fact]
    public void A_missing_view_is_named()
    {
        var thrown = Assert.Throws<AnalysisException>(() => _session.Table("nosuch"));

        Assert.Equal("TABLE_OR_VIEW_NOT_FOUND", thrown.ErrorClass);
        Assert.Contains("`nosuch`", thrown.Message);
    }
}
