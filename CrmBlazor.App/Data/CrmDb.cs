using System.Text.Json;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Files;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Mail;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Offers;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Statements;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmBlazor.App.Data;

/// <summary>The office's database. Pages read it through the factory, without tracking; only the <see cref="Writer"/> writes.</summary>
public abstract class CrmDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<Deal> Deals => Set<Deal>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Company> Companies => Set<Company>();
    public DbSet<Relation> Relations => Set<Relation>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<PriceChange> PriceChanges => Set<PriceChange>();
    public DbSet<Invoice> Invoices => Set<Invoice>();
    public DbSet<InvoiceLink> InvoiceLinks => Set<InvoiceLink>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<Advance> Advances => Set<Advance>();
    public DbSet<Statement> Statements => Set<Statement>();
    public DbSet<StatementFile> StatementFiles => Set<StatementFile>();
    public DbSet<StatementOperation> StatementOperations => Set<StatementOperation>();
    public DbSet<TransferDocument> TransferDocuments => Set<TransferDocument>();
    public DbSet<ContractTemplate> ContractTemplates => Set<ContractTemplate>();
    public DbSet<Contract> Contracts => Set<Contract>();
    public DbSet<OfficeTask> Tasks => Set<OfficeTask>();
    public DbSet<TaskPerson> TaskPeople => Set<TaskPerson>();
    public DbSet<TaskTemplate> TaskTemplates => Set<TaskTemplate>();
    public DbSet<FeedbackForm> FeedbackForms => Set<FeedbackForm>();
    public DbSet<StageAttempt> StageAttempts => Set<StageAttempt>();
    public DbSet<Breach> Breaches => Set<Breach>();
    public DbSet<AccountingRequest> Requests => Set<AccountingRequest>();
    public DbSet<AttachedFile> Files => Set<AttachedFile>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<FilePart> FileParts => Set<FilePart>();
    public DbSet<User> Users => Set<User>();
    public DbSet<OfficeSettings> Settings => Set<OfficeSettings>();

    public DbSet<LogRow> Log => Set<LogRow>();
    public DbSet<LogText> LogTexts => Set<LogText>();
    public DbSet<LogHead> LogHeads => Set<LogHead>();
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<Operation> Operations => Set<Operation>();
    public DbSet<Credential> Credentials => Set<Credential>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<Preference> Preferences => Set<Preference>();
    public DbSet<Follow> Follows => Set<Follow>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Numbers of the contacts in whose search key every word stands somewhere, the newest first, by an index of trigrams: fast over a million of them.</summary>
    /// <param name="words">In the form of the key, see <see cref="TextForms.SearchWords"/>; at least one.</param>
    /// <param name="most">Of more than these, the newest.</param>
    public abstract Task<List<int>> NewestContactsAsync(IReadOnlyList<string> words, int most);

    /// <summary>
    /// Many new rows of one table, in the transaction that is open, past the change tracker: ten thousand go by one statement that is prepared once. For records to
    /// which nothing has happened yet.
    /// </summary>
    public abstract Task InsertAsync<T>(IReadOnlyList<T> records) where T : class;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<MoneyInKopecks>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CrmDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(Entity).IsAssignableFrom(e.ClrType)))
        {
            modelBuilder.Entity(entity.ClrType).Property(nameof(Entity.Id)).ValueGeneratedNever();
            modelBuilder.Entity(entity.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken();
        }
    }

    private sealed class MoneyInKopecks() : ValueConverter<Money, long>(m => m.Kopecks, k => new Money(k));
}

public static class JsonColumns
{
    /// <summary>A small value that is read and replaced as a whole.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        new ValueConverter<T, string>(v => JsonSerializer.Serialize(v, Wire.Json), t => JsonSerializer.Deserialize<T>(t, Wire.Json)!),
        new ValueComparer<T>((a, b) => ReferenceEquals(a, b), v => v == null ? 0 : v.GetHashCode(), v => v));
}
