using Microsoft.Spark.Sql;
using Support;

namespace Spark.Embedded.Tests.Files;

public sealed class WriteTests : IDisposable
{
    private readonly SparkSession _spark = EmbeddedSessions.New();
    private readonly TempFolder _folder = TempFolder.Create("write");

    public void Dispose()
    {
        _spark.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("csv")]
    [InlineData("json")]
    public void What_is_written_is_read_back(string format)
    {
        var frame = _spark.Sql(
            "SELECT * FROM VALUES (1, 'a,b', 1.5D, date'2024-02-29'), (2, NULL, NULL, NULL) AS t(i, s, d, day)"
        );
        frame.Write().Format(format).Save(_folder.File("out"));

        var back = _spark.Read().Format(format).Schema("i INT, s STRING, d DOUBLE, day DATE").Load(_folder.File("out"));

        Assert.Equal(frame.Lines(), back.Lines());
    }

    [Theory]
    [InlineData("with blanks and ünïcode 数据")]
    [InlineData("brackets [a] {b} (c)")]
    [InlineData("it's 100% #1?*")]
    public void Odd_paths_are_paths(string name)
    {
        var path = _folder.File(name);
        foreach (var format in new[] { "parquet", "csv", "json", "text" })
        {
            _spark.Sql("SELECT 'x' AS value").Write().Format(format).Save(Path.Combine(path, format));

            Assert.Equal(
                ["x"],
                _spark.Read().Format(format).Schema("value STRING").Load(Path.Combine(path, format)).Lines()
            );
        }
    }

    [Fact]
    public void A_target_that_exists_is_refused_and_stays()
    {
        _spark.Sql("SELECT 1 AS a").Write().Csv(_folder.File("out"));

        var thrown = Assert.Throws<AnalysisException>(() =>
            _spark.Sql("SELECT 2 AS a").Write().Csv(_folder.File("out"))
        );

        Assert.Equal("PATH_ALREADY_EXISTS", thrown.ErrorClass);
        Assert.Contains(_folder.File("out"), thrown.Message);
        Assert.Equal(["1"], _spark.Read().Csv(_folder.File("out")).Lines());
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("csv")]
    public void A_failed_write_leaves_nothing(string format)
    {
        var frame = _spark.Range(100_000).SelectExpr("if(id = 90000, raise_error('stop here'), id) AS id");

        var thrown = Assert.Throws<EngineException>(() => frame.Write().Format(format).Save(_folder.File("out")));

        Assert.Contains("stop here", thrown.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_failed_overwrite_keeps_what_was_there()
    {
        _spark.Sql("SELECT 1 AS a").Write().Csv(_folder.File("out"));

        Assert.Throws<EngineException>(() =>
            _spark.Sql("SELECT cast(raise_error('no') AS INT) AS a").Write().Mode("overwrite").Csv(_folder.File("out"))
        );

        Assert.Equal(["1"], _spark.Read().Csv(_folder.File("out")).Lines());
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_target_below_a_file_cannot_be_written()
    {
        File.WriteAllText(_folder.File("file"), "x");

        var thrown = Assert.Throws<EngineException>(() =>
            _spark.Sql("SELECT 1 AS a").Write().Csv(_folder.File("file", "out"))
        );

        Assert.Contains($"'{_folder.File("file", "out")}' cannot be written", thrown.Message);
    }

    [Fact]
    public void Overwriting_what_is_read_is_refused()
    {
        _spark.Sql("SELECT 1 AS a").Write().Parquet(_folder.File("out"));
        var frame = _spark.Read().Parquet(_folder.File("out"));

        var thrown = Assert.Throws<AnalysisException>(() =>
            frame.Write().Mode("overwrite").Parquet(_folder.File("out"))
        );

        Assert.Equal("UNSUPPORTED_OVERWRITE.PATH", thrown.ErrorClass);
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("csv")]
    public void Partitions_become_folders_and_come_back_as_columns(string format)
    {
        _spark
            .Sql("SELECT * FROM VALUES (1, 'x/y', 7), (2, NULL, 7), (3, 'x/y', 8) AS t(v, p, q)")
            .Write()
            .PartitionBy("p", "q")
            .Format(format)
            .Save(_folder.File("out"));

        Assert.True(Directory.Exists(_folder.File("out", "p=x%2Fy", "q=8")));
        Assert.Equal(
            ["1,x/y,7", "2,NULL,7", "3,x/y,8"],
            _spark.Read().Format(format).Schema("v INT").Load(_folder.File("out")).OrderBy("v").Lines()
        );
    }

    [Fact]
    public void A_range_is_written_as_its_partitions()
    {
        _spark.Range(0, 10, 1, 3).Write().Parquet(_folder.File("out"));

        Assert.Equal(3, Directory.GetFiles(_folder.File("out"), "part-*.parquet").Length);
        Assert.Equal(10, _spark.Read().Parquet(_folder.File("out")).Count());
    }

    [Fact]
    public void Nested_values_keep_their_names_in_Parquet()
    {
        _spark
            .Sql(
                "SELECT named_struct('a', 1, 'b', array(named_struct('c', 'x'))) AS s, "
                    + "map('k', struct(-0.0D AS z)) AS m"
            )
            .Write()
            .Parquet(_folder.File("out"));

        var back = _spark.Read().Parquet(_folder.File("out"));

        Assert.Equal(
            "struct<s:struct<a:int,b:array<struct<c:string>>>,m:map<string,struct<z:double>>>",
            back.Schema().CatalogString
        );
        Assert.Equal(["1,x,-0"], back.SelectExpr("s.a", "s.b[0].c", "m['k'].z").Lines());
    }
}
