using System.Data.Common;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Data;

/// <summary>What waits goes into one transaction, each in a savepoint of its own.</summary>
public abstract class WriterTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task A_refused_job_harms_nobody_in_its_batch()
    {
        var before = await office.HeadAsync();
        var jobs = Enumerable.Range(1, 60).Select(number => office.Get<Writer>().RunAsync(async (db, log) =>
        {
            var counter = await db.Counters.FindAsync("trial") ?? db.Counters.Add(new() { Name = "trial" }).Entity;
            counter.Next++;
            log.Append(db, new LeadConverted(Guid.NewGuid(), number, Guid.NewGuid(), counter.Next), Guid.Empty, Office.Noon);
            await db.SaveChangesAsync();
            return number % 3 == 0 ? throw new RuleBrokenException(new Obstacle("noTalk", "B 24")) : number;
        })).ToList();
        foreach (var (job, number) in jobs.Select((j, i) => (j, i + 1)))
        {
            if (number % 3 == 0) await job.Invoking(j => j).Should().ThrowAsync<RuleBrokenException>();
            else (await job).Should().Be(number);
        }
        var happened = (await office.HappenedAsync(before)).Cast<LeadConverted>().ToList();
        happened.Select(l => l.Number).Should().Equal(Enumerable.Range(1, 60).Where(n => n % 3 != 0));
        happened.Select(l => l.DealNumber).Should().Equal(Enumerable.Range(1, 40), "a refused job gives its number back");
        await using var db = office.Read();
        (await LogVerifier.VerifyAsync(db)).IsSound.Should().BeTrue();
    }

    [Fact]
    public async Task A_job_that_breaks_a_constraint_harms_nobody_either()
    {
        var counter = new Counter { Name = Guid.NewGuid().ToString(), Next = 1 };
        var jobs = Enumerable.Range(0, 5).Select(_ => office.Get<Writer>().RunAsync(async (db, _) =>
        {
            db.Counters.Add(new() { Name = counter.Name, Next = counter.Next });
            return await db.SaveChangesAsync();
        })).ToList();
        var good = office.DoAsync(DemoPeople.Operator, new RegisterLead("Звонок", "call", Name: "Клиент"));
        await Task.WhenAll(jobs).ContinueWith(_ => { }, TaskScheduler.Default);
        jobs.Count(j => j.IsCompletedSuccessfully).Should().Be(1);
        (await good).Number.Should().BeOfType<int>();
    }

    [Fact]
    public async Task A_number_that_was_taken_by_a_refused_command_is_given_back()
    {
        var first = (int)(await office.DoAsync(DemoPeople.Operator, new RegisterLead("Звонок", "call", Name: "Клиент"))).Number;
        await office.Invoking(o => o.DoAsync(DemoPeople.Operator, new RegisterLead("", "call", Name: "Клиент"))).Should().ThrowAsync<BadFieldsException>();
        (await office.DoAsync(DemoPeople.Operator, new RegisterLead("Звонок", "call", Name: "Клиент"))).Number.Should().Be(first + 1);
    }

    [Fact]
    public async Task Done_means_durable()
    {
        await using var own = await Office.OpenAsync(shared.Office.Engine);
        var lead = await own.LeadAsync();
        await using var db = own.Database.Read();
        (await db.Leads.AnyAsync(l => l.Number == lead)).Should().BeTrue();
    }

    [Fact]
    public async Task Nobody_writes_past_the_writer()
    {
        await using var db = office.Read();
        db.Counters.Add(new() { Name = "mine", Next = 1 });
        (await db.Invoking(d => d.SaveChangesAsync()).Should().ThrowAsync<DbUpdateException>()).Which.InnerException.Should().BeAssignableTo<DbException>();
        await db.Invoking(d => d.Database.ExecuteSqlAsync($"DELETE FROM counters")).Should().ThrowAsync<DbException>();
        await db.Invoking(d => d.Leads.ExecuteDeleteAsync()).Should().ThrowAsync<DbException>();
    }

    [Fact]
    public async Task Readers_track_nothing()
    {
        await office.LeadAsync();
        await using var db = office.Read();
        await db.Leads.FirstAsync();
        db.ChangeTracker.Entries().Should().BeEmpty();
    }

    [Fact]
    public async Task The_migrations_are_the_model()
    {
        await using var db = office.Read();
        db.Database.HasPendingModelChanges().Should().BeFalse();
        (await db.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
    }
}

public sealed class WriterOnSqlite(SqliteOffice office) : WriterTests(office), IClassFixture<SqliteOffice>;

public sealed class WriterOnPostgres(PostgresOffice office) : WriterTests(office), IClassFixture<PostgresOffice>;
